/** A copy that lacks this field; plain data holds no `undefined`. */
export const without = <Value extends object, Key extends keyof Value & string>(
  value: Value,
  key: Key,
): Omit<Value, Key> => Object.fromEntries(Object.entries(value).filter(([name]) => name !== key)) as Omit<Value, Key>
