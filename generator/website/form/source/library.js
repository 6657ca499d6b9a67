// The form library, @rjsf/core, in our dress: our templates and widgets, and no validator of its
// own, because the rules are `check`'s. AJV, which it would otherwise bring, compiles schemas with
// `new Function`, which our security policy forbids.
import { withTheme } from "@rjsf/core";
import { createElement, useMemo } from "react";
import { templates } from "./templates.jsx";
import { CheckboxesWidget, RadioWidget, SelectWidget, TextWidget } from "./widgets.jsx";

const validator = {
  validateFormData: () => ({ errors: [], errorSchema: {} }),
  rawValidation: () => ({ errors: [] }),
  isValid: () => true,
};

const widgets = { TextWidget, SelectWidget, RadioWidget, CheckboxesWidget };

// Which widget each field wears, from its schema alone.
const uiOf = (schema) => {
  if (schema.type === "object") {
    return Object.fromEntries(Object.entries(schema.properties).map(([key, each]) => [key, uiOf(each)]));
  }
  if (schema.type === "array") {
    return schema.uniqueItems ? { "ui:widget": "CheckboxesWidget" } : { items: uiOf(schema.items) };
  }
  if (!schema.oneOf) return {};
  return { "ui:widget": schema.oneOf.length <= 3 ? "RadioWidget" : "SelectWidget" };
};

export const createTheme = () => {
  const Themed = withTheme({ templates, widgets });
  return ({ schema, ...props }) => {
    const uiSchema = useMemo(() => uiOf(schema), [schema]);
    return createElement(
      Themed,
      {
        ...props, schema, uiSchema, validator, tagName: "div", idPrefix: "root",
        noHtml5Validate: true, showErrorList: false, experimental_defaultFormStateBehavior: { emptyObjectFields: "skipDefaults" },
      },
      createElement("span"), // in place of a submit button
    );
  };
};
