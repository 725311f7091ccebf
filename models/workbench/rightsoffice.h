// What people ask by their rights, as support works it (D1 to D7): the register, one request at a time with who it is, and what
// is held about them.
#pragma once

#include "models/domain/rightsflow.h"
#include "models/workbench/rightsgateway.h"
#include "models/workbench/supportoffice.h"

#include <QTimer>

namespace vigie {

/// GUI thread.
class RightsOffice : public SupportOffice
{
    Q_OBJECT

public:
    /// Both must outlive it.
    RightsOffice(RightsGateway &gateway, const Workbench &workbench, QObject *parent = nullptr);

    /// Those that are open by what is left of their time, then those that are over, newest first.
    [[nodiscard]] const std::vector<RightsCase> &all() const { return m_all; }
    /// Open, and due by the house's own rule today or earlier.
    [[nodiscard]] int pressing() const;

    /// Of a colleague, as others see them; empty of nobody, or whoever is not known here.
    [[nodiscard]] QString nameOf(const PersonId &person) const;
    /// Who in support may be given one.
    [[nodiscard]] const std::vector<PersonId> &support() const { return m_support; }
    [[nodiscard]] PersonId me() const;
    /// Nobody has taken it on, or whoever had may have none any more.
    [[nodiscard]] bool isNobodys(const RightsCase &request) const;
    [[nodiscard]] bool isMine(const RightsCase &request) const { return ownerOf(request) == me(); }

    [[nodiscard]] const QTimeZone &zone() const { return m_zone; } ///< whose days count
    [[nodiscard]] QDate today() const;
    [[nodiscard]] QDate dayOf(Instant at) const;
    /// As of now.
    [[nodiscard]] ClockReading clockOf(const RightsCase &request) const;
    /// Nothing when it may be taken now; Assigned by whoever is here.
    [[nodiscard]] std::optional<RightsObstacle> obstacleTo(RightsStepKind kind, const RightsCase &request,
                                                           const QString &words) const;

    /// Brings one with who it is; empty: none. What was shown of another is gone at once. The desk records who was shown to whom,
    /// so that it is brought once, and again only when it has changed.
    void select(const RightsId &id);
    [[nodiscard]] const RightsId &selected() const { return m_selected; }
    /// Nothing before it has come.
    [[nodiscard]] const std::optional<RightsView> &view() const { return m_view; }
    /// That a step with the selected one would send, as the templates of the desk have it in that language, or in the person's;
    /// nothing when it tells nobody, or they have not come.
    [[nodiscard]] std::optional<RightsLetter> letterFor(RightsStepKind kind, const QString &words,
                                                        const QString &language = {}) const;
    /// Of the letters, as the desk had them last; nothing: they have not come.
    [[nodiscard]] const std::optional<LetterTemplates> &templates() const { return m_templates; }
    /// By when a client is asked to answer; nothing when none is.
    [[nodiscard]] std::optional<QDate> clientDueOf(const RightsCase &request) const;

    /// Of an access or a portability, as far as is known here; read again each second while it is made.
    [[nodiscard]] const ArchiveState &archive() const { return m_archive; }

    /// As last searched for here.
    [[nodiscard]] const std::optional<Holdings> &holdings() const { return m_holdings; }

    using Found = std::function<void(const Result<FoundPerson> &)>;
    /// Somebody without a request: what is found goes to whoever asked for it here, and nowhere else. Only the last is answered,
    /// and not after the session.
    void findPerson(const PersonSearch &search, Found found);
    void stopFinding() { m_finding.begin(); } ///< nobody waits for it any more

    /// `key` is made once for what a person has written, and used again when the desk was not reached. It is selected then.
    void take(const RightsWish &wish, const QString &key, Answered answered);
    // With the selected one. Nothing while another is under way, or before it has come.
    /// Its kind, words and letter; the rest is the desk's to say. `seen`: the version that the person decided on; RequestChanged
    /// when another is here by now.
    void step(const RightsStep &step, int seen, Answered answered);
    /// RequestChanged as step().
    void correct(const RightsCorrection &correction, int seen, Answered answered);
    /// RequestChanged as step().
    void search(const SearchReason &reason, int seen, Answered answered);
    /// What they asked for is made at the desk from then on.
    void makeArchive(const TheirsByName &byName, Answered answered);
    /// Once; it goes to whoever asked for it here, and nowhere else.
    void takeArchive(std::function<void(const Result<RightsArchive> &)> taken);
    void rectify(const Rectification &rectification, int seen, Answered answered);
    void restrict(const std::vector<RequestId> &byNameToo, Answered answered);
    void leaveOut(const std::vector<RequestId> &byNameToo, Answered answered);
    /// RequestChanged, too, when others name them than those in the order: what was found is gone then.
    void erase(const ErasureOrder &order, Answered answered);
    /// As a file; it goes to whoever asked for it here.
    void certify(std::function<void(const Result<QByteArray> &)> brought);

private:
    void ask() override;
    void forgetContent() override;
    void readLetters();
    void sort(const RightsRegister &all);
    void bringView();
    void bringArchive();
    void forgetArchive();
    void setArchive(const ArchiveState &state);
    void bringWhatChanged();
    void show(const RightsCase &now);
    void hideInDoubt();

    RightsGateway &m_gateway;
    ClockRules m_rules;
    QTimeZone m_zone = QTimeZone::utc();
    std::vector<RightsCase> m_all;
    std::map<QString, QString> m_people;
    std::vector<PersonId> m_support;
    RightsId m_selected;
    std::optional<RightsView> m_view;
    std::optional<Holdings> m_holdings;
    ArchiveState m_archive;
    Epoch m_archiveAsked; ///< of the selected one, the last time
    QTimer m_archiveAgain;
    Epoch m_finding;      ///< one search
    Epoch m_lettersAsked; ///< for one session
    std::optional<LetterTemplates> m_templates;
};

} // namespace vigie
