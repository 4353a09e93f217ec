import type RouterService from "@ember/routing/router-service";
import { lookup } from "./application";

export function userPath(subPath = ""): string {
  return `/u${subPath ? `/${subPath}` : ""}`;
}

const DiscourseURL = {
  routeTo(path: string): void {
    lookup<RouterService>("service:router").transitionTo(path);
  },
};

export default DiscourseURL;
