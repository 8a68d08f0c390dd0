import { useId } from "react";

interface Option<T extends string> {
  value: T;
  label: string;
  lang?: string;
}

/** Two to four short options side by side. */
export function Choices<T extends string>(props: {
  legend: string;
  value: T;
  options: readonly Option<T>[];
  pick(value: T): void;
}) {
  const { legend, value, options, pick } = props;
  const name = useId();
  return (
    <fieldset className="stack-s">
      <legend className="flabel">{legend}</legend>
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
