import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { until } from "../../testing/fake";
import { conversation, own } from "../../testing/samples";
import { commands, hasFocus, show } from "../../testing/show";

const found = [
  {
    thread_id: conversation.thread_id,
    title: conversation.title,
    staff: null,
    excerpt: "… makes me cough …",
    at: own.at,
  },
];

describe("finding", () => {
  it("shows title, words and time of what fits, and says how many", async () => {
    const { fake, user } = show({ hash: "#/find", answers: { search_messages: { found } } });
    const field = await until("[type=search]");
    await hasFocus(field);
    expect(commands(fake)).not.toContain("search_messages");
    await user.type(field, "cough{Enter}");
    const link = (await screen.findByText(conversation.title)).closest("a");
    expect(link?.hash).toBe(`#/thread/${conversation.thread_id}`);
    await screen.findByText("One message has these words.");
    expect(screen.getByText("… makes me cough …", { exact: false })).toBeTruthy();
    expect(screen.getByText("Wednesday, 4:41 pm")).toBeTruthy();
    expect(fake.asked.at(-1)?.form).toEqual({ words: "cough" });
    expect(window.location.hash).toBe("#/find");
  });

  it("says what to do when nothing fits, and nothing at all before there are words", async () => {
    const { user } = show({ hash: "#/find", answers: { search_messages: { found: [] } } });
    const field = await until("[type=search]");
    expect(screen.queryByText(/Nothing found/)).toBeNull();
    await user.type(field, "knee{Enter}");
    await screen.findByText("Nothing found. Try another word.");
    await user.clear(field);
    await waitFor(() => expect(screen.queryByText(/Nothing found/)).toBeNull());
  });
});
