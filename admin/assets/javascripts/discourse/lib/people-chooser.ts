import type { ComponentLike } from "@glint/template";
import EmailGroupUserChooser from "discourse/select-kit/components/email-group-user-chooser";

/** The host's chooser of people, with the types that the host does not declare. */
const PeopleChooser = EmailGroupUserChooser as unknown as ComponentLike<{
  Args: {
    onChange: (usernames: string[]) => void;
    options: {
      /** A translation key. */
      filterPlaceholder: string;
      /** Name of a group: only its members can be found. */
      groupMembersOf?: string;
      /** Already translated. */
      headerAriaLabel?: string;
      maximum?: number;
    };
    /** Usernames. */
    value: string[];
  };
}>;

export default PeopleChooser;
