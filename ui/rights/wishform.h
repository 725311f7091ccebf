// What somebody asks, in fields: as it is taken down, and as it is put right later.
#pragma once

#include "models/domain/rightsflow.h"
#include "ui/rights/subjectwords.h"

#include <QTimeZone>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QGridLayout;
class QLineEdit;
class QPlainTextEdit;

namespace vigie::ui {

class TextLabel;

class WishForm final : public QWidget
{
    Q_OBJECT

public:
    explicit WishForm(QWidget *parent);

    /// Shows a wish, and begins with its first field.
    void set(const RightsWish &wish, const QTimeZone &zone);
    /// Of one that is taken down it cannot be chosen any more.
    void fixKind();
    /// As it stands in the fields; the moment of receipt to the second where nobody has touched it.
    [[nodiscard]] RightsWish wish() const;
    /// What is wrong with it, which the desk would say too; empty: nothing. `now` on the desk's clock.
    [[nodiscard]] QString problem(Instant now) const;
    /// What was typed is gone.
    void clear();
    void retranslate();

Q_SIGNALS:
    void edited();

private:
    void addPair(TextLabel *&label, QWidget *field);
    [[nodiscard]] SubjectFields subjectFields() const { return {m_name, m_mails, m_phone}; }

    QTimeZone m_zone = QTimeZone::utc();
    Instant m_received; ///< as it was shown
    QGridLayout *m_pairs;
    TextLabel *m_kindLabel = nullptr;
    QComboBox *m_kind;
    TextLabel *m_channelLabel = nullptr;
    QComboBox *m_channel;
    TextLabel *m_receivedLabel = nullptr;
    QDateTimeEdit *m_receivedAt;
    TextLabel *m_languageLabel = nullptr;
    QComboBox *m_language;
    TextLabel *m_nameLabel = nullptr;
    QLineEdit *m_name;
    TextLabel *m_roleLabel = nullptr;
    QComboBox *m_role;
    TextLabel *m_mailsLabel = nullptr;
    QLineEdit *m_mails;
    TextLabel *m_phoneLabel = nullptr;
    QLineEdit *m_phone;
    TextLabel *m_purposesLabel;
    QWidget *m_purposes;
    std::vector<std::pair<Purpose, QCheckBox *>> m_purposeBoxes;
    TextLabel *m_wordsLabel;
    QPlainTextEdit *m_words;
};

} // namespace vigie::ui
