import { Button, Input } from 'antd';
import { useState, type ReactNode } from 'react';

export interface LineField {
  readonly name: string;
  readonly label: string;
  readonly required?: true;
}

interface LineFormProps {
  readonly testId: string;
  readonly fields: readonly LineField[];
  readonly submit: string;
  readonly pending: boolean;
  /** `done` empties the form once the line is stored */
  readonly onSubmit: (filled: Readonly<Record<string, string>>, done: () => void) => void;
  readonly children?: ReactNode;
}

/** One line of a register: short fields beside each other, Enter stores it. */
export function LineForm({ testId, fields, submit, pending, onSubmit, children }: LineFormProps) {
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const filled = Object.fromEntries(
    Object.entries(values).flatMap(([name, text]) => (text.trim() ? [[name, text.trim()]] : [])),
  );
  const ready = fields.every(({ name, required }) => !required || filled[name] !== undefined);
  return (
    <form
      className="line-form"
      data-testid={testId}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onSubmit(filled, () => setValues({}));
      }}
    >
      {fields.map(({ name, label, required }) => (
        <div className="field" key={name}>
          <label htmlFor={`${testId}-${name}`}>
            {label}
            {required && <span aria-hidden="true"> *</span>}
          </label>
          <Input
            id={`${testId}-${name}`}
            autoComplete="off"
            value={values[name] ?? ''}
            onChange={(event) => setValues((old) => ({ ...old, [name]: event.target.value }))}
          />
        </div>
      ))}
      {children}
      <Button htmlType="submit" type="primary" disabled={!ready} loading={pending}>
        {submit}
      </Button>
    </form>
  );
}
