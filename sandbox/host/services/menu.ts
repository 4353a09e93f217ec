import { FloatService } from "./tooltip";

export default class MenuService extends FloatService {}
