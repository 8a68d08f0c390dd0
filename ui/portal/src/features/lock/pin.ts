/** A PIN has six digits. */
export const PIN_DIGITS = 6;

/** Word of what is wrong with a new PIN; null when it is fine. The shape is checked again behind the window. */
export function pinWrong(pin: string): "pin-short" | "pin-letters" | "pin-easy" | "pin-date" | null {
  if (/\D/.test(pin)) return "pin-letters";
  if (pin.length !== PIN_DIGITS) return "pin-short";
  const digits = [...pin].map(Number);
  const steps = new Set(digits.slice(1).map((digit, index) => digit - (digits[index] ?? 0)));
  const [step = 9] = steps;
  // 111111, 123456, 654321
  if (steps.size === 1 && Math.abs(step) <= 1) return "pin-easy";
  return isDate(pin) ? "pin-date" : null;
}

/** 061455 and 140655: month and day in either order, then a year. Others in the house know birth dates. */
function isDate(pin: string): boolean {
  const [first = 0, second = 0] = [pin.slice(0, 2), pin.slice(2, 4)].map(Number);
  const fits = (month: number, day: number) => month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return fits(first, second) || fits(second, first);
}
