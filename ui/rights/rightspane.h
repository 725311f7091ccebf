// One request about somebody's data, whole: its clock, what is held, what workstations say of an erasure, and at the right its
// steps and the word that confirms an erasure.
#pragma once

#include "models/workbench/rightsoffice.h"

#include <QWidget>

class QLineEdit;

namespace vigie::ui {

class ArchiveCard;
class Card;
class Checklist;
class ClockCard;
class HoldingsCard;
class KeepingCard;
class SectionLabel;
class TextLabel;

class RightsPane final : public QWidget
{
    Q_OBJECT

public:
    explicit RightsPane(const RightsOffice &office, QWidget *parent = nullptr);

    /// The selected one; nothing of another stays.
    void showSelected();
    /// Nothing of anybody is left in any part of it.
    void forget();

    [[nodiscard]] Checklist *checklist() const { return m_checklist; }
    [[nodiscard]] ClockCard *clock() const { return m_clock; }
    [[nodiscard]] HoldingsCard *holdings() const { return m_holdings; }
    [[nodiscard]] ArchiveCard *archive() const { return m_archive; }
    [[nodiscard]] KeepingCard *keeping() const { return m_keeping; }
    /// What goes and what stays, as it is said so far.
    [[nodiscard]] ErasureOrder order() const;
    /// The one with the cursor, of those that are held; nothing when none has it.
    [[nodiscard]] std::optional<HeldRequest> current() const;
    [[nodiscard]] QLineEdit *confirmation() const { return m_typed; }
    /// What was typed is what is asked for.
    [[nodiscard]] bool isConfirmed() const;

Q_SIGNALS:
    void confirmationChanged();
    void confirmed(); ///< Enter in the field, when it is

protected:
    void changeEvent(QEvent *event) override;

private:
    void showSubject(const RightsCase &request);
    void showErasure(const RightsCase &request);
    void showReceipts(const RightsView &view);
    void showHistory(const RightsCase &request);
    [[nodiscard]] QString nameOf(const PersonId &person) const;
    void showLetters(const RightsCase &request);

    const RightsOffice &m_office;
    RightsId m_shown;
    TextLabel *m_hint;
    ClockCard *m_clock;
    Card *m_subject;
    SectionLabel *m_subjectTitle;
    TextLabel *m_subjectLines;
    HoldingsCard *m_holdings;
    ArchiveCard *m_archive;
    KeepingCard *m_keeping;
    Card *m_receipts;
    SectionLabel *m_receiptsTitle;
    TextLabel *m_receiptsSummary;
    QWidget *m_receiptRows;
    Card *m_history;
    SectionLabel *m_historyTitle;
    TextLabel *m_historyLines;
    Card *m_letters;
    SectionLabel *m_lettersTitle;
    QWidget *m_letterRows;
    std::vector<RightsLetter> m_shownLetters; ///< those that are open stay so as long as none is added
    SectionLabel *m_stepsTitle;
    Checklist *m_checklist;
    Card *m_confirm;
    SectionLabel *m_confirmTitle;
    TextLabel *m_confirmSays;
    QLineEdit *m_typed;
};

} // namespace vigie::ui
