import * as adminTemplate from "./admin-plugins-show";
import * as adminIndexRoute from "./admin-plugins-show-index-route";
import * as applicationTemplate from "./application";
import * as categoryTemplate from "./category";
import * as categoryRoute from "./category-route";
import * as groupTemplate from "./group";
import * as groupRoute from "./group-route";
import * as topicTemplate from "./topic";
import * as topicRoute from "./topic-route";
import * as unknownTemplate from "./unknown";
import * as userTemplate from "./user";
import * as userRoute from "./user-route";

/** The sandbox's own pages, by the paths that Discourse gives to such modules. */
export const HOST_MODULES: Record<string, { default?: unknown }> = {
  "templates/application": applicationTemplate,
  "routes/category": categoryRoute,
  "templates/category": categoryTemplate,
  "routes/group": groupRoute,
  "templates/group": groupTemplate,
  "routes/topic": topicRoute,
  "templates/topic": topicTemplate,
  "routes/user": userRoute,
  "templates/user": userTemplate,
  "templates/admin-plugins/show": adminTemplate,
  "routes/admin-plugins/show/index": adminIndexRoute,
  "templates/error": unknownTemplate,
  "templates/unknown": unknownTemplate,
};
