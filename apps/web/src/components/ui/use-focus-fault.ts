import { type RefObject, useEffect, useRef } from 'react';

/** For a form: what is wrong with it takes the focus, the first field first, when the answer comes. */
export function useFocusFault(error: unknown): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (error) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [error]);
  return form;
}
