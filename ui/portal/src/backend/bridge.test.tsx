import { act, renderHook, waitFor } from "@testing-library/react";
import type { InboxView } from "@waypost/protocol";
import { beforeEach, describe, expect, it } from "vitest";
import { FakeBackend, refuse } from "../testing/fake";
import { firstThread } from "../testing/people";
import { useAsk } from "./bridge";
import { call, setBackend } from "./index";

const counted = (new_count: number): InboxView => ({ rows: [], new_count });
let fake: FakeBackend;

beforeEach(() => {
  fake = new FakeBackend();
  setBackend(fake);
});

describe("asking", () => {
  it("asks again when something changed, and shows the old value meanwhile", async () => {
    fake.answer("list_threads", counted(1));
    const { result } = renderHook(() => useAsk("list_threads", {}));
    await waitFor(() => expect(result.current.value?.new_count).toBe(1));
    let answer: (view: InboxView) => void = () => {};
    fake.answer("list_threads", () => new Promise<InboxView>((resolve) => (answer = resolve)));
    act(() => fake.emit({ kind: "threads_changed", thread_ids: [firstThread] }));
    expect(result.current).toMatchObject({ loading: true, value: { new_count: 1 } });
    await act(async () => answer(counted(2)));
    expect(result.current).toMatchObject({ loading: false, value: { new_count: 2 } });
  });

  it("drops an answer that a newer question has overtaken", async () => {
    const answers: ((view: InboxView) => void)[] = [];
    fake.answer("list_threads", () => new Promise<InboxView>((resolve) => answers.push(resolve)));
    const { result } = renderHook(() => useAsk("list_threads", {}));
    act(() => result.current.again());
    await act(async () => answers[1]?.(counted(2)));
    await act(async () => answers[0]?.(counted(1)));
    expect(result.current.value?.new_count).toBe(2);
  });

  it("does not listen to other conversations", async () => {
    fake.answer("open_thread", refuse("not_found"));
    const { result } = renderHook(() =>
      useAsk("open_thread", { thread_id: firstThread, before: null }, { threadId: firstThread }),
    );
    await waitFor(() => expect(result.current.error?.code).toBe("not_found"));
    act(() => fake.emit({ kind: "threads_changed", thread_ids: ["another"] }));
    expect(fake.asked).toHaveLength(1);
    act(() => fake.emit({ kind: "threads_changed", thread_ids: [firstThread] }));
    await waitFor(() => expect(fake.asked).toHaveLength(2));
  });

  it("tries again by itself when the connection changes after a failure", async () => {
    fake.answer("list_openings", refuse("offline"));
    const { result } = renderHook(() => useAsk("list_openings", {}));
    await waitFor(() => expect(result.current.error?.code).toBe("offline"));
    act(() => fake.emit({ kind: "connection_changed", connection: fake.status.connection }));
    await waitFor(() => expect(fake.asked).toHaveLength(2));
  });

  it("gives every failure a closed code", async () => {
    fake.answer("list_threads", () => Promise.reject(new Error("raw words of the system")));
    await expect(call("list_threads", {})).rejects.toEqual({
      code: "internal",
      field: null,
      retry_at: null,
      tries_left: null,
      incident: null,
    });
  });
});
