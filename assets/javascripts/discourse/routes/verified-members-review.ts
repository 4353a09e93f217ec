import titledRoute from "../lib/titled-route";

/** The applications that one reviews. */
export default titledRoute("queue");
