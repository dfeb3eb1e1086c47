/** Selectors that give the same value as long as what they read is the same. */

/** Remembers the last value: there is one state. */
export function memoise<State, const Inputs extends readonly unknown[], Value>(
  read: (state: State) => Inputs,
  compute: (...inputs: Inputs) => Value,
): (state: State) => Value {
  let last: { readonly inputs: Inputs; readonly value: Value } | undefined;
  return (state) => {
    const inputs = read(state);
    if (!last?.inputs.every((input, at) => Object.is(input, inputs[at]))) {
      last = { inputs, value: compute(...inputs) };
    }
    return last.value;
  };
}
