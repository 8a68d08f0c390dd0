import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

// A busy computer is slower; a test that fails waits no longer for it than one that passes.
configure({ asyncUtilTimeout: 5_000 });

// Each test starts with an empty page.
afterEach(cleanup);
