import { DeleteOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { Photo } from '#libs/contracts/repair/fields.js';
import { PHOTO_MEDIA_TYPES } from '#libs/contracts/repair/words.js';
import { sendPhoto } from '../api/client.js';
import { useText } from '../text/use-text.js';

interface RowsProps {
  readonly id: string;
  readonly site: string;
  readonly photos: readonly Photo[];
  readonly onChange: (photos: readonly Photo[]) => void;
}

/** C4-6: each file is stored as soon as it is chosen; the form then names it by its hash, type and size. */
export function PhotoRows({ id, site, photos, onChange }: RowsProps) {
  const { t } = useText();
  const [problem, setProblem] = useState<string | null>(null);
  const add = async (files: readonly File[]) => {
    setProblem(null);
    const known = new Map(photos.map((photo) => [photo.sha256, photo]));
    try {
      for (const file of files) {
        const photo = await sendPhoto(site, file);
        known.set(photo.sha256, photo);
      }
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
    onChange([...known.values()]);
  };
  return (
    <div className="photo-rows">
      {photos.map((photo) => (
        <div key={photo.sha256}>
          <code>{photo.sha256.slice(0, 12)}</code> {Math.ceil(photo.bytes / 1_024)} KiB{' '}
          <Button
            aria-label={t('form.remove-photo')}
            icon={<DeleteOutlined />}
            onClick={() => onChange(photos.filter(({ sha256 }) => sha256 !== photo.sha256))}
          />
        </div>
      ))}
      <input
        id={id}
        type="file"
        multiple
        accept={PHOTO_MEDIA_TYPES.join(',')}
        onChange={(event) => void add([...(event.target.files ?? [])])}
      />
      {problem !== null && <Alert type="error" showIcon title={problem} />}
    </div>
  );
}
