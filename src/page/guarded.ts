/** Our code, called by the page's events: what goes wrong in it is not the page's trouble and is dropped here. */
export const guarded =
  <A extends readonly unknown[]>(listener: (...args: A) => unknown) =>
  (...args: A): void => {
    try {
      listener(...args);
    } catch {
      // A page may do anything to its DOM while we read it; the next change is read anew.
    }
  };
