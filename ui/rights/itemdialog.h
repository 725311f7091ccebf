// A single value that an erasure takes while the requests that say it stay: "delete my telephone number, and keep the rest".
#pragma once

#include "models/domain/erasure.h"
#include "models/domain/rights.h"
#include "ui/common/formdialog.h"

class QComboBox;

namespace vigie::ui {

class ItemDialog final : public FormDialog
{
    Q_OBJECT

public:
    explicit ItemDialog(QWidget *parent);

    /// `namedAs`: as what is held names them; `said`: what goes so far, of which any can be taken back.
    void ask(const QString &number, const RightsSubject &subject, const QStringList &namedAs,
             const std::vector<ErasedItem> &said);

Q_SIGNALS:
    void chosen(const vigie::ErasedItem &item);

private:
    [[nodiscard]] ErasedItem item() const;
    void offer();
    void edited() override;
    void retranslate() override;
    void finish() override;
    void clear();

    QString m_number;
    RightsSubject m_subject;
    QStringList m_namedAs;
    std::vector<ErasedItem> m_said;
    TextLabel *m_fieldLabel;
    QComboBox *m_field;
    TextLabel *m_valueLabel;
    QComboBox *m_value; ///< as it is held, or typed
};

} // namespace vigie::ui
