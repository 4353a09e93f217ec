import type { ComponentLike } from "@glint/template";
import AdminConfigAreaCard from "discourse/admin/components/admin-config-area-card";

/** The host's card, with the types that the host does not declare. */
const ConfigCard = AdminConfigAreaCard as unknown as ComponentLike<{
  Args: {
    /** A translation key. */
    heading: string;
  };
  Blocks: { content: [] };
}>;

export default ConfigCard;
