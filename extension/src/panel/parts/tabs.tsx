/** A row of tabs and what the chosen one shows: one stop for Tab, arrows go through the row. */
import type { ComponentChildren } from 'preact';
import { useUid } from '../context.ts';
import { moveFocus } from '../keys.ts';

export interface Tab<Name extends string> {
  name: Name;
  label: string;
  count?: number;
}

export interface TabsProps<Name extends string> {
  /** What the row is called by those who hear the screen. */
  label: string;
  /** Each tab has the attribute `data-MARK` with its name. */
  mark: string;
  tabs: readonly Tab<Name>[];
  chosen: Name;
  onChoose(name: Name): void;
  children: ComponentChildren;
}

export function Tabs<Name extends string>({ label, mark, tabs, chosen, onChoose, children }: TabsProps<Name>) {
  const id = useUid();
  return (
    <>
      <div
        class="tabs"
        role="tablist"
        aria-label={label}
        onKeyDown={(event) => moveFocus(event, '[role=tab]', 'horizontal')}
      >
        {tabs.map(({ name, label: text, count }) => (
          <button
            type="button"
            key={name}
            role="tab"
            id={`${id}-${name}`}
            {...{ [`data-${mark}`]: name }}
            aria-selected={name === chosen}
            aria-controls={`${id}-panel`}
            tabIndex={name === chosen ? 0 : -1}
            onFocus={() => onChoose(name)}
            onClick={() => onChoose(name)}
          >
            {text} {count !== undefined && <span class="count">{count}</span>}
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${chosen}`}>
        {children}
      </div>
    </>
  );
}
