// What makes a PIN too easy. The shape is checked again behind the window.

/** Word id of what is wrong; null when the PIN is fine. */
export function pinProblem(pin: string): "pin-shape" | "pin-easy" | null {
  if (!/^\d{6}$/.test(pin)) return "pin-shape";
  const digits = [...pin].map(Number);
  const steps = digits.slice(1).map((digit, index) => digit - (digits[index] ?? 0));
  const even = steps.every((step) => step === steps[0]);
  return even && Math.abs(steps[0] ?? 0) <= 1 ? "pin-easy" : null;
}
