import { hash } from "@ember/helper";
import CoreForm from "discourse/components/form";

// Control types of current FormKit, and what older FormKit yields for each.
const CONTROLS = {
  checkbox: "Checkbox",
  custom: "Custom",
  icon: "Icon",
  menu: "Menu",
  "radio-group": "RadioGroup",
  select: "Select",
  textarea: "Textarea",
  toggle: "Toggle",
};

function controlOf(field, type) {
  return CONTROLS[type] ? field[CONTROLS[type]] : field.Input;
}

// "input" is a text; "input-number" and its like name the kind of input.
function inputTypeOf(type) {
  return type?.startsWith("input-") ? type.slice("input-".length) : undefined;
}

const Field = <template>
  <@core
    @name={{@name}}
    @title={{@title}}
    @description={{@description}}
    @helpText={{@helpText}}
    @showTitle={{@showTitle}}
    @tooltip={{@tooltip}}
    @format={{@format}}
    @disabled={{@disabled}}
    @validation={{@validation}}
    @validate={{@validate}}
    @onSet={{@onSet}}
    @size={{@size}}
    as |field|
  >
    {{yield
      (hash
        Control=(component (controlOf field @type) type=(inputTypeOf @type))
        id=field.id
        errorId=field.errorId
        name=field.name
        value=field.value
        set=field.set
      )
    }}
  </@core>
</template>;

const Collection = <template>
  <@core @name={{@name}} @tagName={{@tagName}} as |collection index item|>
    {{yield
      (hash
        Field=(component Field core=collection.Field)
        Object=(component Group core=collection.Object)
        Collection=(component Collection core=collection.Collection)
        remove=collection.remove
      )
      index
      item
    }}
  </@core>
</template>;

const Group = <template>
  <@core @name={{@name}} as |group data|>
    {{yield
      (hash
        Field=(component Field core=group.Field)
        Object=(component Group core=group.Object)
        Collection=(component Collection core=group.Collection)
      )
      data
    }}
  </@core>
</template>;

const FieldGroup = <template>
  <@core @title={{@title}} @description={{@description}} as |group|>
    {{yield (hash Field=(component Field core=group.Field))}}
  </@core>
</template>;

const Form = <template>
  <CoreForm
    @data={{@data}}
    @onSubmit={{@onSubmit}}
    @onReset={{@onReset}}
    @onRegisterApi={{@onRegisterApi}}
    @onDirtyCheck={{@onDirtyCheck}}
    @validate={{@validate}}
    @validateOn={{@validateOn}}
    ...attributes
    as |form draftData|
  >
    {{yield
      (hash
        Field=(component Field core=form.Field)
        Collection=(component Collection core=form.Collection)
        Object=(component Group core=form.Object)
        CheckboxGroup=(component FieldGroup core=form.CheckboxGroup)
        InputGroup=(component FieldGroup core=form.InputGroup)
        Actions=form.Actions
        Alert=form.Alert
        Button=form.Button
        ConditionalContent=form.ConditionalContent
        Container=form.Container
        Fieldset=form.Fieldset
        Reset=form.Reset
        Row=form.Row
        Section=form.Section
        Submit=form.Submit
        addItemToCollection=form.addItemToCollection
        set=form.set
        setProperties=form.setProperties
      )
      draftData
    }}
  </CoreForm>
</template>;

export default Form;
