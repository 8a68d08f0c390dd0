import { type ReactNode, useId } from "react";

interface Option<T extends string> {
  value: T;
  label: ReactNode;
  lang?: string;
}

/** Two to four short options side by side. `quiet`: the name is for screen readers only. */
export function Choices<T extends string>(props: {
  name: ReactNode;
  quiet?: boolean;
  className?: string;
  value: T;
  options: readonly Option<T>[];
  pick(value: T): void;
}) {
  const { name, quiet = false, className, value, options, pick } = props;
  const id = useId();
  return (
    <fieldset className={className} aria-labelledby={id}>
      <span id={id} className={quiet ? "vh" : undefined}>
        {name}
      </span>
      <div className="seg">
        {options.map((option) => (
          <span key={option.value}>
            <input
              type="radio"
              id={`${id}-${option.value}`}
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => pick(option.value)}
            />
            <label htmlFor={`${id}-${option.value}`} lang={option.lang}>
              {option.label}
            </label>
          </span>
        ))}
      </div>
    </fieldset>
  );
}
