// A step with a request: its words, and the letter that goes with it, to be read before it goes.
#pragma once

#include "models/domain/rightsflow.h"
#include "ui/common/formdialog.h"

#include <functional>

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QLineEdit;
class QPlainTextEdit;

namespace vigie::ui {

struct StepQuestion {
    RightsStepKind kind = RightsStepKind::Noted;
    QString title; ///< what is done, and with which request
    bool needsWords = true;
    QString address; ///< where a letter to the person goes; empty: none is known
    struct Choice {
        QString words;
        QString value;
        QString language = {}; ///< of a client: in which it is written to, unless another is chosen
    };
    std::vector<Choice> choices; ///< a client, a recipient, for what they are searched for, whose it may be
    /// The letter with these words in it, in that language or the person's; empty when the step tells nobody.
    std::function<std::optional<RightsLetter>(const QString &words, const QString &language)> write = {};
    QString words = {};                         ///< that are there to begin with
    bool isOfAddress = false;                   ///< the choices are addresses of the person
    QString advice = {};                        ///< of a step about who it is: what is enough; of others, when they are taken
    std::vector<HeldRecipient> recipients = {}; ///< of one that tells a recipient: behind the choices, in their order
    /// In words, what a text lacks by which somebody is refused: a letter or, without one, the words. Empty: nothing.
    std::function<QString(const QString &text)> missing = {};
    QString unsent = {}; ///< that the words end with when no letter goes
    struct Doubt {
        Instant asked;
        Instant now; ///< on the desk's clock
        QTimeZone zone;
    };
    std::optional<Doubt> doubt = {}; ///< that the step ends: when they have answered is asked for
};

/// Stays open until the desk has it; then, or given up, what was typed is gone.
class StepDialog final : public FormDialog
{
    Q_OBJECT

public:
    explicit StepDialog(QWidget *parent);

    void ask(const StepQuestion &question);

Q_SIGNALS:
    /// Its kind, words, letter, purpose, owner, client, recipient and moment of an answer.
    void wanted(const vigie::RightsStep &step);

private:
    void edited() override;
    void retranslate() override;
    void finish() override;
    void clear();
    void choose();
    void suggestWords();
    void fillIn();
    void nameWords();
    [[nodiscard]] QString words() const;
    [[nodiscard]] bool isSending() const;
    [[nodiscard]] QString chosen() const;
    /// That is chosen; nothing of another step.
    [[nodiscard]] const HeldRecipient *recipient() const;
    /// The code of that which the letter goes to; empty: to whoever asks.
    [[nodiscard]] QString client() const;
    /// Of the letter; empty, as it is of one to whoever asks: theirs.
    [[nodiscard]] QString language() const;
    [[nodiscard]] bool hasWords() const;
    /// Nothing: now, or nobody was asked.
    [[nodiscard]] std::optional<Instant> answeredAt() const;
    /// Why it cannot be taken as it stands, beside that words are missing.
    [[nodiscard]] QString fault() const;
    /// Of the person, that a letter goes to.
    [[nodiscard]] QString address() const;

    StepQuestion m_question;
    bool m_hasLetter = false;
    bool m_canSend = false;   ///< somebody's address is known
    bool m_isFilling = false; ///< the letter changes by itself
    bool m_isOwnText = false; ///< the letter was changed by hand, and follows the words and the language no more
    QString m_writtenIn;      ///< the language of the letter as it was filled in
    TextLabel *m_choiceLabel;
    QComboBox *m_choice;
    TextLabel *m_wordsLabel;
    QPlainTextEdit *m_words;
    TextLabel *m_answeredLabel;
    QDateTimeEdit *m_answered;
    TextLabel *m_languageLabel;
    QComboBox *m_language;
    TextLabel *m_subjectLabel;
    QLineEdit *m_subject;
    QPlainTextEdit *m_body;
    QCheckBox *m_send;
};

} // namespace vigie::ui
