/**
 * What is made from a text, once for each text: `make` again for one that was last made so long ago that `most` others came
 * after it. Whoever makes up texts without end fills no memory.
 */
export function remembered<Made>(make: (text: string) => Made, most = 5000): (text: string) => Made {
  const made = new Map<string, Made>();
  return (text) => {
    let found = made.get(text);
    if (found === undefined) {
      made.set(text, found = make(text));
      if (made.size > most) made.delete(made.keys().next().value!);
    }
    return found;
  };
}
