/** How people are called. */

/** A name as one says it; 사장님 is polite already. */
export const called = (name) => name.endsWith("님") ? name : `${name} 님`;
