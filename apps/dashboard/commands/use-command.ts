import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { freshKey, sendCommand } from '../api/client.js';
import type { Saved } from '../api/shapes.js';

/**
 * Sends a command. The same content keeps its Idempotency-Key however often it is sent, so that a save whose answer was
 * lost is not made twice; changed content is a new command.
 */
export function useCommand(path: string, onSaved: (saved: Saved) => void) {
  const client = useQueryClient();
  const sentBefore = useRef<{ readonly text: string; readonly key: string } | null>(null);
  return useMutation({
    mutationFn: async ({ body, version }: { readonly body: unknown; readonly version: number | null }) => {
      const text = JSON.stringify([body, version]);
      if (sentBefore.current?.text !== text) sentBefore.current = { text, key: freshKey() };
      const headers = {
        'Idempotency-Key': sentBefore.current.key,
        ...(version === null ? {} : { 'If-Match': `"${version}"` }),
      };
      return sendCommand(path, body, headers);
    },
    onSuccess: async (saved) => {
      sentBefore.current = null;
      onSaved(saved);
      await client.invalidateQueries({ queryKey: ['case', saved.caseId] });
    },
  });
}
