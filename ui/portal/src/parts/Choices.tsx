import { type ReactNode, useId } from "react";

interface Option<T extends string> {
  value: T;
  label: ReactNode;
  lang?: string;
}

/** Two to four short options side by side. `quiet`: the legend is for screen readers only. */
export function Choices<T extends string>(props: {
  legend: ReactNode;
  quiet?: boolean;
  className?: string;
  value: T;
  options: readonly Option<T>[];
  pick(value: T): void;
}) {
  const { legend, quiet = false, className, value, options, pick } = props;
  const name = useId();
  return (
    <fieldset className={className}>
      <legend className={quiet ? "vh" : "flabel"}>{legend}</legend>
      <div className="seg">
        {options.map((option) => (
          <span key={option.value}>
            <input
              type="radio"
              id={`${name}-${option.value}`}
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => pick(option.value)}
            />
            <label htmlFor={`${name}-${option.value}`} lang={option.lang}>
              {option.label}
            </label>
          </span>
        ))}
      </div>
    </fieldset>
  );
}
