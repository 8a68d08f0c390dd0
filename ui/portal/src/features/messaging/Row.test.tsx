import { screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { rows } from "../../testing/samples";
import { show } from "../../testing/show";

it("a conversation that the clinic works on says that more was begun here", async () => {
  show({ hash: "#/messages", answers: { list_threads: { rows, new_count: 3 } } });
  const row = (await screen.findByText("A question for few eyes")).closest("li") as HTMLElement;
  expect(within(row).getByText("You began to write more.")).toBeTruthy();
  // Where the draft is all there is, the row says so in its own words.
  const draft = screen.getByText("More eye drops before my trip").closest("li") as HTMLElement;
  expect(within(draft).queryByText("You began to write more.")).toBeNull();
});
