// Taking down what somebody asks, and putting right what was taken down wrong.
#pragma once

#include "models/domain/rightscorrection.h"
#include "models/workbench/rightsoffice.h"
#include "ui/common/formdialog.h"

class QLineEdit;

namespace vigie::ui {

class WishForm;

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
    void clear();
    void edited() override;
    void retranslate() override;
    void finish() override;

    Instant m_now;
    RightsWish m_asked; ///< that `m_key` belongs to
    QString m_key;
    WishForm *m_form;
};

/// As TakeRightsDialog, of one that is in the register; it says what follows.
class CorrectRightsDialog final : public FormDialog
{
    Q_OBJECT

public:
    CorrectRightsDialog(const RightsOffice &office, QWidget *parent);

    void ask(const RightsCase &request);

Q_SIGNALS:
    void wanted(const vigie::RightsCorrection &correction);

private:
    /// Of what is typed.
    [[nodiscard]] QString consequence(const std::set<WishPart> &parts, const RightsWish &right) const;
    void edited() override;
    void retranslate() override;
    void finish() override;

    const RightsOffice &m_office;
    RightsCase m_request;
    WishForm *m_form;
    TextLabel *m_whyLabel;
    QLineEdit *m_why;
};

} // namespace vigie::ui
