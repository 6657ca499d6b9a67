// Stands in for the validator that the form library would bring; see library.js.
export default {};
