import { CameraOutlined, DeleteOutlined } from '@ant-design/icons';
import { Alert, Button, Spin } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../text/use-text.js';
import { isPhotoType, isSmallEnough, shrinkPhoto } from './shrink-photo.js';

interface PickerProps {
  readonly photos: readonly Blob[];
  readonly onChange: (photos: readonly Blob[]) => void;
}

/** Photos straight from the phone's camera, made small before they are kept. */
export function PhotoPicker({ photos, onChange }: PickerProps) {
  const { t } = useText();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<'job.photo-type' | 'job.photo-size' | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const add = async (files: readonly File[]) => {
    setBusy(true);
    setRefused(null);
    const made: Blob[] = [];
    for (const file of files) {
      const small = await shrinkPhoto(file).catch(() => (isPhotoType(file) ? file : null));
      if (small === null) setRefused('job.photo-type');
      else if (!isSmallEnough(small)) setRefused('job.photo-size');
      else made.push(small);
    }
    onChange([...photos, ...made]);
    setBusy(false);
    if (input.current) input.current.value = '';
  };
  return (
    <div className="job-photos">
      {photos.map((photo, index) => (
        <span key={index} className="job-photo">
          <Thumbnail photo={photo} label={t('job.photo', { n: index + 1 })} />
          <Button
            size="small"
            aria-label={t('form.remove-photo')}
            icon={<DeleteOutlined />}
            onClick={() => onChange(photos.filter((_, place) => place !== index))}
          />
        </span>
      ))}
      <label className="job-camera">
        {busy ? <Spin size="small" /> : <CameraOutlined aria-hidden="true" />} {t('job.take-photo')}
        <input
          ref={input}
          type="file"
          accept="image/*"
          capture="environment"
          multiple
          data-testid="photo-input"
          onChange={(event) => void add([...(event.target.files ?? [])])}
        />
      </label>
      {refused !== null && <Alert type="error" showIcon title={t(refused)} />}
    </div>
  );
}

function Thumbnail({ photo, label }: { readonly photo: Blob; readonly label: string }) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(photo);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [photo]);
  return url === undefined ? null : <img src={url} alt={label} data-testid="job-photo" />;
}
