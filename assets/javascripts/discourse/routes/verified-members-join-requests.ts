import titledRoute from "../lib/titled-route";

/** The requests to join that one decides. */
export default titledRoute("join_queue");
