import titledRoute from "../lib/titled-route";

/** What is printed for somebody outside, of an application that one reviews. */
export default titledRoute("sheet");
