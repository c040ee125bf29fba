/** How every command names a finished run. */
export const runArgument = ['<run>', 'a finished run: its folder, or its record.json'] as const;
