import pageOnDemand from "../components/page-on-demand";

export default pageOnDemand(() => import("../components/queue/page"));
