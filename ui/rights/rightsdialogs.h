// Taking down what somebody asks.
#pragma once

#include "models/domain/rightsflow.h"
#include "ui/common/formdialog.h"
#include "ui/rights/subjectwords.h"

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QLineEdit;
class QPlainTextEdit;

namespace vigie::ui {

/// Stays open until the desk has it; then, or given up, what was typed is gone.
class TakeRightsDialog final : public FormDialog
{
    Q_OBJECT

public:
    explicit TakeRightsDialog(QWidget *parent);

    /// `now` on the desk's clock: nothing is received later. `received`, `words` and `subject`: what is known of it already.
    void ask(Instant now, const QTimeZone &zone, Instant received, const QString &words = {}, const RightsSubject &subject = {});

Q_SIGNALS:
    /// `key` stays the same as long as the wish does.
    void wanted(const vigie::RightsWish &wish, const QString &key);

private:
    [[nodiscard]] RightsWish wish() const;
    [[nodiscard]] SubjectFields subjectFields() const { return {m_name, m_mails, m_phone}; }
    void clear();
    void edited() override;
    void retranslate() override;
    void finish() override;

    Instant m_now;
    QTimeZone m_zone = QTimeZone::utc();
    RightsWish m_asked; ///< that `m_key` belongs to
    QString m_key;
    TextLabel *m_kindLabel;
    QComboBox *m_kind;
    TextLabel *m_channelLabel;
    QComboBox *m_channel;
    TextLabel *m_receivedLabel;
    QDateTimeEdit *m_received;
    TextLabel *m_languageLabel;
    QComboBox *m_language;
    TextLabel *m_roleLabel;
    QComboBox *m_role;
    TextLabel *m_nameLabel;
    QLineEdit *m_name;
    TextLabel *m_mailsLabel;
    QLineEdit *m_mails;
    TextLabel *m_phoneLabel;
    QLineEdit *m_phone;
    TextLabel *m_purposesLabel;
    QWidget *m_purposes;
    std::vector<std::pair<Purpose, QCheckBox *>> m_purposeBoxes;
    TextLabel *m_wordsLabel;
    QPlainTextEdit *m_words;
};

} // namespace vigie::ui
