// The part of the network edge that the rights of people go through. Answers come as in deskgateway.h. For support in the EU;
// Forbidden to everybody else. Nothing of it is ever kept.
#pragma once

#include "models/domain/erasurecertificate.h"
#include "models/domain/holdings.h"
#include "models/domain/inforce.h"
#include "models/domain/personsearch.h"
#include "models/domain/rectification.h"
#include "models/domain/rightsarchive.h"
#include "models/domain/rightscorrection.h"
#include "models/domain/rightsletters.h"
#include "models/workbench/deskgateway.h"

namespace vigie {

class RightsGateway
{
public:
    template <typename T>
    using Answer = DeskGateway::Answer<T>;

    RightsGateway() = default;
    RightsGateway(const RightsGateway &) = delete;
    RightsGateway &operator=(const RightsGateway &) = delete;
    virtual ~RightsGateway() = default;

    virtual void rights(Answer<RightsRegister> answer) = 0;
    /// `key` makes a repeat answer with the same. InvalidInput with the field.
    virtual void takeRights(const RightsWish &wish, const QString &key, Answer<RightsCase> answer) = 0;
    virtual void viewRights(const RightsId &id, Answer<RightsView> answer) = 0;
    // Decided on the version of the case: RequestChanged when somebody has taken a step since. InvalidInput with the obstacle.
    virtual void takeRightsStep(const RightsCase &seen, const RightsStep &step, Answer<RightsCase> answer) = 0;
    /// What was taken down wrong of it. InvalidInput also with the field.
    virtual void correctRights(const RightsCase &seen, const RightsCorrection &correction, Answer<RightsCase> answer) = 0;
    virtual void searchForRights(const RightsCase &seen, const SearchReason &reason, Answer<Holdings> answer) = 0;
    /// Of somebody who need not have asked for anything. InvalidInput when nothing bears the number it is about, SearchesUsedUp.
    virtual void searchForPerson(const PersonSearch &search, Answer<FoundPerson> answer) = 0;
    /// It is made at the desk from then on.
    virtual void archiveForRights(const RightsCase &seen, const TheirsByName &byName, Answer<ArchiveState> answer) = 0;
    virtual void archiveState(const RightsId &id, Answer<ArchiveState> answer) = 0;
    /// Once. TooLate when it is not there: archiveState() says why.
    virtual void takeArchive(const RightsId &id, Answer<RightsArchive> answer) = 0;
    /// InvalidInput with "values" when nothing is held so.
    virtual void rectifyForRights(const RightsCase &seen, const Rectification &rectification, Answer<RightsCase> answer) = 0;
    /// What names them is kept but not worked, until the step Lifted; of the requests found by name alone `byNameToo` are theirs.
    virtual void restrictForRights(const RightsCase &seen, const std::vector<RequestId> &byNameToo,
                                   Answer<RightsCase> answer) = 0;
    /// It is in no review and no sample any more.
    virtual void leaveOutForRights(const RightsCase &seen, const std::vector<RequestId> &byNameToo,
                                   Answer<RightsCase> answer) = 0;
    // The templates of letters. For support, and for leads, who put others in the place of the version that they name.
    virtual void letters(Answer<InForce<LetterTemplates>> answer) = 0;
    virtual void setLetters(const LetterTemplates &templates, Answer<InForce<LetterTemplates>> answer) = 0;
    virtual void eraseForRights(const RightsCase &seen, const ErasureOrder &order, Answer<RightsCase> answer) = 0;
    /// What an erasure has come to by now. InvalidInput with the obstacle.
    virtual void certifyErasure(const RightsId &id, Answer<ErasureCertificate> answer) = 0;
};

} // namespace vigie
