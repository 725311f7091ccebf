// Why one request stays though its erasure was asked for (GDPR art. 17(3)).
#pragma once

#include "models/domain/erasure.h"
#include "ui/common/formdialog.h"

#include <optional>

class QComboBox;
class QPlainTextEdit;

namespace vigie::ui {

class KeepDialog final : public FormDialog
{
    Q_OBJECT

public:
    explicit KeepDialog(QWidget *parent);

    /// `which`: as the person at the desk knows it; `before`: as it is kept so far.
    void ask(const RequestId &request, const QString &which, const std::optional<KeepingBack> &before, bool isLeft);

Q_SIGNALS:
    void keeping(const vigie::KeepingBack &back);
    void lettingGo(const vigie::RequestId &request);
    void leaving(const vigie::RequestId &request);

private:
    [[nodiscard]] QString reason() const;
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
