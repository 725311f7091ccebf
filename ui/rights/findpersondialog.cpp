#include "ui/rights/findpersondialog.h"

#include "ui/common/buttons.h"
#include "ui/common/wording.h"

#include <QComboBox>
#include <QLineEdit>

#include <algorithm>

namespace vigie::ui {

FindPersonDialog::FindPersonDialog(QWidget *parent)
    : FormDialog(parent)
    , m_nameLabel(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_mailsLabel(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_phoneLabel(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_subject{new QLineEdit(this), new QLineEdit(this), new QLineEdit(this)}
    , m_purposeLabel(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_purpose(new QComboBox(this))
    , m_aboutLabel(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_about(new QLineEdit(this))
{
    m_subject.name->setMaxLength(longestSubjectName);
    m_subject.phone->setMaxLength(longestSubjectPhone);
    addField(m_nameLabel, m_subject.name);
    addField(m_mailsLabel, m_subject.mails);
    addField(m_phoneLabel, m_subject.phone);
    addField(m_purposeLabel, m_purpose);
    addField(m_aboutLabel, m_about);
    finishLayout();
    for (QLineEdit *field : {m_subject.name, m_subject.mails, m_subject.phone, m_about})
        connect(field, &QLineEdit::textChanged, this, &FindPersonDialog::edited);
    connect(m_purpose, &QComboBox::currentIndexChanged, this, &FindPersonDialog::edited);
    connect(this, &QDialog::finished, this, &FindPersonDialog::clear);
    FindPersonDialog::retranslate();
}

void FindPersonDialog::ask(const QString &about)
{
    m_purpose->setCurrentIndex(m_purpose->findData(QLatin1String(wireName(SearchPurpose::Incident))));
    m_about->setText(about);
    edited();
    open();
    m_subject.name->setFocus(Qt::OtherFocusReason);
}

void FindPersonDialog::clear()
{
    forget(m_subject);
    m_about->setText({});
}

PersonSearch FindPersonDialog::search() const
{
    return {typedIn(m_subject),
            fromWireName<SearchPurpose>(m_purpose->currentData().toString()).value_or(SearchPurpose::Incident),
            m_about->text().trimmed().toUpper()};
}

/// What is wrong is said here, as the desk would.
void FindPersonDialog::edited()
{
    const PersonSearch now = search();
    QString meaning = faultOf(now.subject);
    if (meaning.isEmpty() && !checkPersonSearch(now))
        meaning = now.purpose == SearchPurpose::Incident
            ? tr("Say by its number which incident it is for, as I-3F2A9C41: why they are looked for is written there.")
            : tr("Say by its number in which incident, as I-3F2A9C41, or request, as D-2026-0041, it is written why they are "
                 "looked for.");
    m_go->setEnabled(meaning.isEmpty());
    m_meaning->setText(!meaning.isEmpty()
                           ? meaning
                           : tr("The audit trail says that you have looked for somebody, by what, for what, and how much was "
                                "found; not whom. Only so many searches are possible in an hour."));
    fitHeight();
}

void FindPersonDialog::finish()
{
    const PersonSearch wish = search();
    setWaiting(true);
    Q_EMIT wanted(wish);
}

void FindPersonDialog::retranslate()
{
    setWindowTitle(tr("Find a person"));
    setAccessibleName(windowTitle());
    m_title->setText(windowTitle());
    const auto name = [](TextLabel *label, QWidget *field, const QString &words) {
        label->setText(words);
        field->setAccessibleName(words);
    };
    name(m_nameLabel, m_subject.name, tr("Name"));
    name(m_mailsLabel, m_subject.mails, tr("E-mail addresses, parted by commas"));
    name(m_phoneLabel, m_subject.phone, tr("Telephone"));
    name(m_purposeLabel, m_purpose, tr("For what"));
    name(m_aboutLabel, m_about, tr("Number of the incident or request"));
    const int chosen = std::max(0, m_purpose->currentIndex());
    m_purpose->clear();
    for (const auto &[purpose, wire] : WireNames<SearchPurpose>::table) {
        if (purpose != SearchPurpose::Answer) // a step of their request
            m_purpose->addItem(ui::text(purpose), QLatin1String(wire));
    }
    m_purpose->setCurrentIndex(chosen);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Look for nobody"));
    m_go->setText(tr("Search"));
    edited();
}

} // namespace vigie::ui
