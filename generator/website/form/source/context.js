// What every part of the form can see, however deep: the page's data, what was found, and how to
// tell the app. A React context, because the form library keeps parts that have not changed.
import { createContext, useContext } from "react";

export const Story = createContext(null);
export const useStory = () => useContext(Story);

export const idOf = (keys) => ["root", ...keys].join("_");
export const hintId = (id) => `${id}-hint`;
export const foundId = (id) => `${id}-found`;
export const leftId = (id) => `${id}-left`;

export const plural = ({ one, other }, n, fill, slots = {}) => fill(n === 1 ? one : other, { n, ...slots });
