import titledRoute from "../lib/titled-route";

export default titledRoute("figures");
