// What becomes of one request of an erasure: why it stays (GDPR art. 17(3)), that it was not asked for, or that it goes.
#pragma once

#include "ui/common/formdialog.h"
#include "ui/rights/erasurefate.h"

class QComboBox;
class QPlainTextEdit;

namespace vigie::ui {

class KeepDialog final : public FormDialog
{
    Q_OBJECT

public:
    explicit KeepDialog(QWidget *parent);

    /// `which`: as the person at the desk knows it; `before`: what was said of it so far.
    void ask(const RequestId &request, const QString &which, const ErasureFate &before);

Q_SIGNALS:
    void said(const vigie::RequestId &request, const vigie::ui::ErasureFate &fate);

private:
    [[nodiscard]] QString reason() const;
    [[nodiscard]] ErasureFate fate() const;
    void edited() override;
    void retranslate() override;
    void finish() override;
    void clear();

    RequestId m_request;
    QString m_which;
    TextLabel *m_groundLabel;
    QComboBox *m_ground; ///< the last two say that it was not asked for, and that it goes
    TextLabel *m_reasonLabel;
    QPlainTextEdit *m_reason;
};

} // namespace vigie::ui
