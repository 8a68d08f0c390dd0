// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { onWake } from "./wake";

/** A line of events that a test opens and breaks. */
class Line extends EventTarget {
  static readonly CLOSED = 2;
  static all: Line[] = [];
  readyState = 0;
  constructor() {
    super();
    Line.all.push(this);
  }
  close() {
    this.readyState = Line.CLOSED;
  }
  happens(name: string, readyState = 1) {
    this.readyState = readyState;
    this.dispatchEvent(new Event(name));
  }
}

beforeEach(() => {
  Line.all = [];
  vi.useFakeTimers();
  vi.stubGlobal("EventSource", Line);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("asks at each wake-up, when the line stands again, and once when it breaks", () => {
  const changed = vi.fn();
  onWake(changed);
  const [line] = Line.all;
  line?.happens("open");
  line?.happens("wake");
  expect(changed).toHaveBeenCalledTimes(2);
  line?.happens("error", 0);
  line?.happens("error", 0);
  expect(changed).toHaveBeenCalledTimes(3);
  line?.happens("open");
  expect(changed).toHaveBeenCalledTimes(4);
});

it("begins a new line after a refusal, and none after its end", () => {
  const end = onWake(() => undefined);
  Line.all[0]?.happens("error", Line.CLOSED);
  vi.advanceTimersByTime(15_000);
  expect(Line.all).toHaveLength(2);
  Line.all[1]?.happens("error", Line.CLOSED);
  end();
  vi.advanceTimersByTime(60_000);
  expect(Line.all).toHaveLength(2);
});
