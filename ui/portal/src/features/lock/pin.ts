/** A PIN has six digits. */
export const PIN_DIGITS = 6;

/** Word of what is wrong with a new PIN; null when it is fine. The shape is checked again behind the window. */
export function pinWrong(pin: string): "pin-short" | "pin-letters" | "pin-easy" | null {
  if (/\D/.test(pin)) return "pin-letters";
  if (pin.length !== PIN_DIGITS) return "pin-short";
  const digits = [...pin].map(Number);
  const steps = new Set(digits.slice(1).map((digit, index) => digit - (digits[index] ?? 0)));
  const [step = 9] = steps;
  // 111111, 123456, 654321
  return steps.size === 1 && Math.abs(step) <= 1 ? "pin-easy" : null;
}
