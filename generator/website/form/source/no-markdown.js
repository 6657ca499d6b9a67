// Stands in for Markdown in descriptions, which the form does not use.
export const Markdown = ({ children }) => children;
export default Markdown;
