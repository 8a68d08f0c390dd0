import { renderHook } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { setBackend } from "../backend";
import { FakeBackend } from "../testing/fake";
import { useActivity } from "./useActivity";

test("typing is told once in a while, and nothing is told while it is locked", async () => {
  const fake = new FakeBackend();
  setBackend(fake);
  const { rerender } = renderHook(({ open }) => useActivity(open), { initialProps: { open: false } });
  await userEvent.keyboard("a");
  expect(fake.noted).toBe(0);
  rerender({ open: true });
  await userEvent.keyboard("bcd");
  expect(fake.noted).toBe(1);
});
