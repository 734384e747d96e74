import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useText } from '../text/use-text.js';
import type { PlanDraft } from './field-spec.js';

interface RowsProps {
  readonly plans: readonly PlanDraft[];
  readonly onChange: (plans: readonly PlanDraft[]) => void;
}

const plansMax = 10;
const blank = (n: number): PlanDraft => ({ id: String.fromCharCode(65 + n), description: '', cost: '0', agreedBy: '' });

/** P-4, D-3.4: one or several plans, each with its cost and the departments that agreed. */
export function PlanRows({ plans, onChange }: RowsProps) {
  const { t } = useText();
  const shown = plans.length > 0 ? plans : [blank(0)];
  const change = (index: number, part: Partial<PlanDraft>) =>
    onChange(shown.map((plan, at) => (at === index ? { ...plan, ...part } : plan)));
  return (
    <div className="plan-rows">
      {shown.map((plan, index) => (
        <fieldset key={index} data-testid="plan-row">
          <legend>
            {t('field.plan')} {plan.id}
          </legend>
          <div className="plan-line">
            <label>
              {t('field.planId')}
              <Input value={plan.id} maxLength={120} onChange={(event) => change(index, { id: event.target.value })} />
            </label>
            <label>
              {t('field.costCents')}
              <Input
                value={plan.cost}
                inputMode="decimal"
                onChange={(event) => change(index, { cost: event.target.value })}
              />
            </label>
            {shown.length > 1 && (
              <Button
                aria-label={t('form.remove-plan')}
                icon={<DeleteOutlined />}
                onClick={() => onChange(shown.filter((_, at) => at !== index))}
              />
            )}
          </div>
          <label>
            {t('field.description')}
            <Input.TextArea
              autoSize={{ minRows: 2 }}
              value={plan.description}
              onChange={(event) => change(index, { description: event.target.value })}
            />
          </label>
          <label>
            {t('field.agreedBy')} <small className="quiet">{t('form.list-hint')}</small>
            <Input value={plan.agreedBy} onChange={(event) => change(index, { agreedBy: event.target.value })} />
          </label>
        </fieldset>
      ))}
      <Button
        icon={<PlusOutlined />}
        disabled={shown.length >= plansMax}
        onClick={() => onChange([...shown, blank(shown.length)])}
      >
        {t('form.add-plan')}
      </Button>
    </div>
  );
}
