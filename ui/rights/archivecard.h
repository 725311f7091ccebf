// The archive of one request: how far it is, until when it can be taken, who has it, and, once and only here, its passphrase.
#pragma once

#include "models/domain/rightsarchive.h"
#include "ui/common/labels.h"

class QLineEdit;
class QProgressBar;
class QPushButton;
class QTimeZone;

namespace vigie::ui {

class Copied;

class ArchiveCard final : public Card
{
    Q_OBJECT

public:
    explicit ArchiveCard(QWidget *parent = nullptr);

    void setState(const ArchiveState &state, const QTimeZone &zone);
    /// Until it is put away, or clear(). It is nowhere else.
    void showPassphrase(const QString &passphrase);
    void clear();
    [[nodiscard]] QString stateText() const { return m_says->text(); }
    [[nodiscard]] QString passphrase() const;
    [[nodiscard]] QPushButton *copyButton() const { return m_copy; }
    [[nodiscard]] QPushButton *doneButton() const { return m_done; }

Q_SIGNALS:
    void passphraseChanged(); ///< shown, or put away

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    SectionLabel *m_title;
    TextLabel *m_says;
    QProgressBar *m_progress;
    QWidget *m_secret;
    TextLabel *m_secretSays;
    QLineEdit *m_passphrase;
    QPushButton *m_copy;
    QPushButton *m_done;
    Copied *m_copied;
};

} // namespace vigie::ui
