import { Body, Button, Column, Container, Head, Heading, Hr, Html, Img, Link, Preview, Row, Section, Text } from "@react-email/components";

const Frame = ({ title, previewText, children }) => (
  <Html>
    <Preview>{previewText}</Preview>
    <Body>
      <Heading>{title}</Heading>
      {children}
    </Body>
  </Html>
);

const Press = (props) => <Button href="https://mill.example">{props.label}</Button>;

export default () => (
  <Frame title="Tea &amp; rye" previewText="Nine steps from the ferry">
    <Text>The kettle is on from ten.</Text>
    <Press label="See the door" />
  </Frame>
);
